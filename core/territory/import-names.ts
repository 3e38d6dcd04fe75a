import type { Bilingual } from '../shared/bilingual.ts';
import type { ImportFaultName } from './geojson.ts';

/** What is wrong with a file of territories, and what to do now. Faults of a shape: names.ts. */
export const IMPORT_FAULTS: Readonly<Record<Exclude<ImportFaultName, 'shape'> | 'id-used' | 'not-ours', Bilingual>> = {
  'not-a-collection': { zh: '不是 GeoJSON 的 FeatureCollection。请导出成 GeoJSON 再传', en: 'This is no GeoJSON FeatureCollection. Export it as GeoJSON and try again' },
  'unknown-system': { zh: '不认识文件里写的坐标系。请在上面选一个', en: 'The file names a coordinate system we don’t know. Choose one above' },
  'not-an-area': { zh: '不是面（Polygon 或 MultiPolygon）。请去掉点和线', en: 'This is no area (Polygon or MultiPolygon). Leave points and lines out' },
  'not-a-position': { zh: '这个角不是一对数。请核对文件', en: 'This corner is no pair of numbers. Check the file' },
  'not-in-system': { zh: '这个角的数不在所选坐标系的范围内。请核对坐标系和带号', en: 'This corner does not fit the coordinate system. Check the system and its zone' },
  'no-code': { zh: '没有代码（id 或 code，6 到 15 位数字）。请补上', en: 'There is no code (id or code, 6 to 15 digits). Add it' },
  'no-name': { zh: '没有名称（name）。请补上', en: 'There is no name. Add it' },
  'no-level': { zh: '看不出是哪一级。请写 level：township、village 或 grid', en: 'Its level is not clear. Say level: township, village or grid' },
  'unknown-kind': { zh: 'kind 只能是 general 或 dedicated', en: 'Its kind must be general or dedicated' },
  'code-twice': { zh: '这个代码在文件里出现了两次。请只留一个', en: 'This code stands twice in the file. Keep one' },
  'name-twice': { zh: '同一上级下有同名的。请核对是不是同一个', en: 'Two under one parent share this name. Check whether they are the same' },
  'system-differs': { zh: '你选的坐标系和文件里写的不一样，按你选的算', en: 'You state another coordinate system than the file; yours is used' },
  'id-used': { zh: '这个代码以前用过、已撤销，不能再用。请换一个', en: 'This code was retired and is never given again. Choose another' },
  'not-ours': { zh: '按名称没找到唯一对应的，没有取用。请核对名称', en: 'No single place of ours has this name, so it is left out. Check the name' },
};
