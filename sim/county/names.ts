import { randomOf } from '../random.ts';

/** Ordinary names put together by chance: nobody is meant. */
const FAMILY = [
  '王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '胡', '朱', '高', '林', '何', '郭', '马', '罗',
  '梁', '宋', '郑', '谢', '韩', '唐', '冯', '于', '董', '萧', '程', '曹', '袁', '邓', '许', '傅', '沈', '曾', '彭', '吕',
] as const;
const GIVEN = [
  '建平', '晓燕', '志强', '丽华', '国荣', '海燕', '文斌', '雪梅', '永康', '秀英', '立新', '春燕', '俊杰', '慧敏', '学军',
  '玉兰', '明辉', '小芳', '卫东', '佳怡', '浩然', '美玲', '家豪', '思源', '振华', '雨桐', '伟民', '静', '磊', '婷',
  '鹏飞', '红霞', '志远', '兰英', '德明', '巧云', '世杰', '月琴', '长根', '亚楠', '金水', '彩凤', '旭东', '莉萍', '阿根',
] as const;

/** Names every system trips over: a character outside the basic plane, a rare one, a middle dot. */
const RARE: ReadonlyMap<number, string> = new Map([[19, '龚䶮'], [40, '阿依·努尔'], [55, '傅𬱖']]);

/** As many names as asked for, no two alike, the same for the same seed. */
export function inventNames(count: number, seed: number): string[] {
  const random = randomOf(seed, 'names');
  const names = new Set<string>();
  while (names.size < count) names.add(random.pick(FAMILY) + random.pick(GIVEN));
  return [...names].map((name, i) => RARE.get(i) ?? name);
}
