/**
 * When the words smell of danger, the right call is put in front of the form. A plain list, so
 * that anyone can see why: a miss is worse than a false alarm, and a false alarm costs one tap
 * because it never blocks.
 */
export const DANGERS = ['gas', 'fire', 'wire', 'water', 'ill', 'fight', 'trapped'] as const;
export type Danger = (typeof DANGERS)[number];
export type Emergency = '110' | '119' | '120';

export const CALL: Record<Danger, Emergency> = {
  gas: '119',
  fire: '119',
  wire: '119',
  water: '119',
  ill: '120',
  fight: '110',
  trapped: '119',
};

/** The order is the order of asking: leaving a gas leak comes before everything. */
const SIGNS: Record<Danger, RegExp> = {
  gas: /(煤气|燃气|天然气|液化气|瓦斯)[^，。！？,.!?]{0,4}(味|漏|泄|臭|爆)|(漏|泄漏|泄露)[^，。！？,.!?]{0,2}(煤气|燃气|天然气|气味)|闻到[^，。！？,.!?]{0,4}(煤气|燃气|天然气)|smell(s|ing)? (of )?gas|gas (leak|smell)/iu,
  fire: /着火|起火|失火|火灾|冒(黑|浓)烟|烧(起来|着)了|爆炸|明火|on fire|burning|explosion|flames/iu,
  wire: /(电线|高压线|电缆)[^，。！？,.!?]{0,6}(掉|断|垂|落|冒火花|打火)|触电|漏电|live wire|electric shock|power line (is )?down/iu,
  water: /溺水|落水|掉(进|到|下)[^，。！？,.!?]{0,4}(河|水|塘|湖|井)|被(水|洪水)(冲|困)|drowning|fell into the (river|water|pond|canal)/iu,
  ill: /晕倒|昏倒|昏迷|没(有)?呼吸|心梗|中风|大出血|流了?(很多|好多|一地)血|摔伤|受伤|抽搐|中毒|unconscious|not breathing|bleeding|fainted|collapsed on/iu,
  fight: /打架|斗殴|动手打|被打|打人|砍人|持刀|拿着?刀|抢劫|抢东西|入室|家暴|跳楼|自杀|要跳(下|河)|fighting|knife|robbed|robbery|suicide|attacked/iu,
  trapped: /(困|关|卡)在[^，。！？,.!?]{0,6}(电梯|屋里|房里|家里|车里)|电梯[^，。！？,.!?]{0,4}(困|关|卡)(住|了)?人?|trapped|stuck in (the|an) (lift|elevator)/iu,
};
/** 没有着火、不是打架、已经扑灭: said to be no danger (any more). */
const DENIED = /(没有?|不是|未|并非|无|不会|no|not)\s*$/iu;
const OVER = /^(已经?)?[^，。！？,.!?]{0,4}(扑灭|灭了|送医|送走|解决了|结束了)/u;

export function dangerIn(text: string): Danger | null {
  return DANGERS.find((danger) => speaks(SIGNS[danger], text)) ?? null;
}

function speaks(sign: RegExp, text: string): boolean {
  const found = sign.exec(text);
  if (!found) return false;
  const before = text.slice(Math.max(0, found.index - 5), found.index);
  const after = text.slice(found.index + found[0].length);
  // "没呼吸" is itself a denial and a danger: the sign holds the 没, so only words before it count.
  return !DENIED.test(before) && !OVER.test(after);
}
