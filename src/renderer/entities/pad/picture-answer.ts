import type { PlacedPicture } from './pad-content';
import type { UnreadableFile } from './unreadable-file';

export type PictureAnswer =
  | { readonly ok: true; readonly picture: PlacedPicture | null }
  | { readonly ok: false; readonly reason: 'broken' | 'too-large' | UnreadableFile };
