import { MAP_EXTENT } from '../../../../shared/explore/map';

/** A transform from map to screen: a point `p` is at `p * scale + offset`. Lengths in screen pixels. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Margin around the whole map, as a share of the shorter side. */
const MARGIN = 0.04;

const MOST_ZOOM = 60;

/** Fits and centres the whole map. */
export function fitCamera(width: number, height: number): Camera {
  const side = Math.min(width, height) * (1 - 2 * MARGIN);
  return { scale: side / MAP_EXTENT, x: (width - side) / 2, y: (height - side) / 2 };
}

export function panned(camera: Camera, right: number, down: number): Camera {
  return { ...camera, x: camera.x + right, y: camera.y + down };
}

/**
 * Zooms about a point of the screen.
 * @param factor Above 1 zooms in; the scale is clamped between that of the whole map (`whole`) and sixty
 *   times it.
 */
export function zoomedAt(camera: Camera, factor: number, at: Point, whole: Camera): Camera {
  const scale = Math.min(whole.scale * MOST_ZOOM, Math.max(whole.scale, camera.scale * factor));
  const ratio = scale / camera.scale;
  return { scale, x: at.x - (at.x - camera.x) * ratio, y: at.y - (at.y - camera.y) * ratio };
}

export function toScreen(camera: Camera, point: Point): Point {
  return { x: point.x * camera.scale + camera.x, y: point.y * camera.scale + camera.y };
}

/** Converts a screen point to a map point. */
export function toMap({ scale, x, y }: Camera, at: Point): Point {
  return { x: (at.x - x) / scale, y: (at.y - y) / scale };
}
