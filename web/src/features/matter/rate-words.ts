import { dictionary } from '../../kit/i18n.ts';

export const rateWords = dictionary(
  {
    solved: '你去看，解决了吗？',
    yes: '解决了',
    no: '没解决',
    ifNot: '会记下「没解决」，指挥室看得到。还要再办，请再反映一次，写上这个编号。',
    how: '办得怎么样？',
    words: '想说的话（可以不写）',
    who: '办事的人看得到评价，看不到你是谁。',
    send: '交评价',
    needSolved: '请先说解决了没有。',
    needSatisfaction: '请选满意、一般或不满意。',
    thanks: '谢谢，评价收到了。',
  },
  {
    solved: 'Have a look: is it solved?',
    yes: 'Solved',
    no: 'Not solved',
    ifNot: '“Not solved” is recorded and the command room sees it. To have it done again, report once more and quote this number.',
    how: 'How was it handled?',
    words: 'Anything to say (optional)',
    who: 'Those who handled it see the rating, not who you are.',
    send: 'Send rating',
    needSolved: 'Say first whether it is solved.',
    needSatisfaction: 'Choose satisfied, fair or dissatisfied.',
    thanks: 'Thank you, your rating has arrived.',
  },
);
