import type { PreparedInk } from '../../../../shared/ink/prepared-ink';

export type PictureAnswer =
  | { readonly ok: true; readonly bitmap: ImageBitmap; readonly ink: PreparedInk | null }
  | { readonly ok: false; readonly reason: 'broken' | 'too-large' };
