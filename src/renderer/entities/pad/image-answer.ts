import type { PlacedImage } from './pad-content';
import type { UnreadableFile } from './unreadable-file';

export type ImageAnswer =
  | { readonly ok: true; readonly image: PlacedImage | null }
  | { readonly ok: false; readonly reason: 'broken' | 'too-large' | UnreadableFile };
