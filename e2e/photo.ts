import type { Page } from 'playwright-core';
import { drawPicture, type Scene } from '../sim/api/pictures.ts';
import { randomOf } from '../sim/random.ts';

const BUTTON = /^(拍照或选照片|再加一张|Take or choose photos|Add another)$/;

/** Presses the button that opens the camera or the album, and takes one. */
export async function takePhoto(page: Page, scene: Scene): Promise<void> {
  const picture = await drawPicture(scene, randomOf(1, 'e2e', scene));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: BUTTON }).click()]);
  await chooser.setFiles({ name: 'IMG_2024.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(picture) });
}
