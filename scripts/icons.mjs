import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IconIcns, IconIco } from '@shockpkg/icon-encoder';
import sharp from 'sharp';
import { ROOT } from './setup/paths.mjs';

const FOLDER = join(ROOT, 'assets', 'icon');
const SOURCE = readFileSync(join(FOLDER, 'inkling.svg'));

/** The sizes that Linux desktops look for; the largest is for app stores and high-density screens. */
const PNG_SIZES = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Apple's icon types, with their size in pixels; sizes for Retina screens have their own types. */
const ICNS_TYPES = {
  icp4: 16,
  icp5: 32,
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic08: 256,
  ic13: 256,
  ic09: 512,
  ic14: 512,
  ic10: 1024,
};

/** `npm run icons`: generates all icons from `assets/icon/inkling.svg`. */
for (const size of PNG_SIZES) writeFileSync(join(FOLDER, `${size}x${size}.png`), await image(size));

const ico = new IconIco();
for (const size of ICO_SIZES) await ico.addFromPng(await image(size), null, false);
writeFileSync(join(FOLDER, 'icon.ico'), ico.encode());

const icns = new IconIcns();
icns.toc = true;
for (const [type, size] of Object.entries(ICNS_TYPES))
  await icns.addFromPng(await image(size), [type], false);
writeFileSync(join(FOLDER, 'icon.icns'), icns.encode());

/** @param {number} size in pixels */
function image(size) {
  return sharp(SOURCE, { density: (72 * size) / 128 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
}
