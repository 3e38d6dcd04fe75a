import { dictionary } from '../../kit/i18n.ts';
import type { DraftFault } from './draft.ts';

const zh = {
  place: '还没说在哪里。用定位、选村社、在地图上点，任一种都行。',
  text: '还没写。请用一两句话说看到了什么。',
  'text-long': '写得太长（{n} 字），最多 {max} 字。请删一些，其余可以拍成照片。',
  category: '请选一个类别。',
  done: '请写怎么办好的。',
  'done-long': '办理情况太长（{n} 字），最多 {max} 字。',
  photo: '这一类要有照片。请拍一张办好以后的。',
} as const satisfies Record<DraftFault, string>;

const en: Record<DraftFault, string> = {
  place: 'Where is it? Use your position, choose a village, or tap on the map.',
  text: 'Nothing is written yet. Say in a sentence or two what you saw.',
  'text-long': 'Too long ({n} characters); {max} is the most. Shorten it; the rest can be a photo.',
  category: 'Choose a category.',
  done: 'Say how it was settled.',
  'done-long': 'What was done is too long ({n} characters); {max} is the most.',
  photo: 'This category needs a photo. Take one of the finished work.',
};

export const reportWords = dictionary(zh, en);
