import type { Bilingual } from '../shared/bilingual.ts';
import type { MapFault } from './redraw.ts';
import type { ShapeFaultName } from './validate.ts';

/** What is wrong with a drawing or a file, and what to do now. */
export const SHAPE_FAULTS: Readonly<Record<ShapeFaultName, Bilingual>> = {
  'too-few': { zh: '不到三个角，围不成一块地。请再加角点', en: 'Fewer than three corners. Add more' },
  'outside-world': { zh: '这个角不在经纬度范围内。请核对坐标（经度在前）', en: 'This corner is outside the world. Check the coordinates (longitude first)' },
  'repeated-vertex': { zh: '同一个角连着点了两次。请删掉一个', en: 'The same corner stands twice in a row. Remove one' },
  'revisited-vertex': { zh: '边线又回到了这个角。请把两处分开，或画成两块', en: 'The line comes back to this corner. Move it away, or draw two parts' },
  crossing: { zh: '边线在这里自己交叉。请把角点拖开', en: 'The line crosses itself here. Drag a corner until it no longer does' },
  'hole-outside': { zh: '这个洞不在外框里面。请移进去，或另画一块', en: 'This hole is outside its outline. Move it in, or draw another part' },
  'holes-overlap': { zh: '两个洞重叠。请并成一个', en: 'Two holes overlap. Make one of them' },
  'parts-overlap': { zh: '两块重叠。请并成一块，或分开', en: 'Two parts overlap. Make one of them, or draw them apart' },
  'zero-area': { zh: '面积几乎是零，只是一条线。请画成一块地', en: 'This is a line and no area. Draw an area' },
};

export const MAP_FAULTS: Readonly<Record<MapFault['fault'], Bilingual>> = {
  ...SHAPE_FAULTS,
  unknown: { zh: '现在的图上没有它。请刷新后再改', en: 'It is not on the map now. Load the map again' },
  twice: { zh: '在这次修改里出现了两次。请只留一次', en: 'It stands twice in this change. Keep one' },
  'id-used': { zh: '这个代码用过了；用过的代码不再给别的地方。请换一个', en: 'This code was given before, and none is ever given again. Choose another' },
  parent: { zh: '上级不存在，或者级别不比它高。请选它所在的村社或镇街', en: 'Its parent is not there or not above it. Choose the village or township it lies in' },
  shape: { zh: '图形有错。请在图上改好', en: 'Its shape is faulty. Mend it on the map' },
  succession: { zh: '前后承接关系里有不存在的代码。请核对', en: 'The succession names a code that is not there. Check it' },
  'no-successor': { zh: '撤销后这块地没人管。请指明由谁承接', en: 'Retired, its land would be nobody’s. Say who follows it' },
  'village-without-grid': { zh: '这个村社会没有一般网格。请至少留一个', en: 'This village would have no general grid. Keep one at least' },
  code: { zh: '代码的位数不对：镇街 9 位、村社 12 位、网格 15 位，以本县代码开头', en: 'The code is not well formed: 9 digits for a township, 12 for a village, 15 for a grid, beginning with the county’s' },
  unit: { zh: '责任单位不存在或已撤销。请另选', en: 'The responsible unit is unknown or dissolved. Choose another' },
  'unit-left': { zh: '有单位还在这里办公，承接的不止一个。请指明它归到哪里', en: 'A unit works for it and several follow it. Say to which the unit goes' },
};
