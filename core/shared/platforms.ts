/** The township's five desks: four platforms and the general-affairs module (浙江 2021-09, "基层治理四平台"). */
export const PLATFORMS = ['safety', 'enforcement', 'emergency', 'service', 'general-affairs'] as const;
export type Platform = (typeof PLATFORMS)[number];
