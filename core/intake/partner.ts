/** Systems that send us work and take its result back, each by a door and a token of its own. */
export const PARTNERS = ['hotline-12345', 'police-110'] as const;
export type Partner = (typeof PARTNERS)[number];

export const isPartner = (source: string): source is Partner => (PARTNERS as readonly string[]).includes(source);
