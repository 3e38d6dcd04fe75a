import type { PHOTOS_MAX } from '../../../../contract/matter.ts';

/** The contract's number as a type: importing its value would bring the whole schema library onto the phone. */
export type contractPhotosMax = typeof PHOTOS_MAX;
