import { transformsImages } from '../augmentation/affine-transform';
import { strokeLevels } from '../augmentation/stroke-levels';
import { IMAGE_SIDE } from '../mnist';
import type { Augmentation } from '../recipe/recipe';
import { indented } from './python';

/**
 * Generates a function `augment(pictures, labels)` that augments a batch as Inkling does; no lines without
 * augmentation.
 */
export function kerasAugmentation(augmentation: Augmentation): string[] {
  const body = [
    ...(transformsImages(augmentation) ? placing(augmentation) : []),
    ...(augmentation.strokeWidth > 0 ? changingStrokes(augmentation.strokeWidth) : []),
  ];
  if (body.length === 0) return [];
  return [
    'def augment(pictures, labels):',
    ...indented([
      '"""Changes each picture of a batch in a way of its own."""',
      'count = tf.shape(pictures)[0]',
      '',
      'def spread(reach):',
      '    return tf.random.uniform([count], -reach, reach)',
      '',
      ...body,
      'return pictures, labels',
    ]),
  ];
}

function placing({ rotate, shift, zoom, shear }: Augmentation): string[] {
  return [
    `angle, slant = spread(math.radians(${rotate})), tf.tan(spread(math.radians(${shear})))`,
    `zoom_x, zoom_y = 1 + spread(${zoom}), 1 + spread(${zoom})`,
    `shift_x, shift_y = spread(${shift}), spread(${shift})`,
    'cos, sin = tf.cos(angle), tf.sin(angle)',
    'xx, xy = cos / zoom_x, (-sin + slant * cos) / zoom_x',
    'yx, yy = sin / zoom_y, (cos + slant * sin) / zoom_y',
    `centre = ${(IMAGE_SIDE - 1) / 2}`,
    'from_x = centre - xx * (centre + shift_x) - xy * (centre + shift_y)',
    'from_y = centre - yx * (centre + shift_x) - yy * (centre + shift_y)',
    'zero = tf.zeros([count])',
    'transforms = tf.stack([xx, xy, from_x, yx, yy, from_y, zero, zero], axis=1)',
    'pictures = tf.raw_ops.ImageProjectiveTransformV3(',
    `    images=pictures, transforms=transforms, output_shape=[${IMAGE_SIDE}, ${IMAGE_SIDE}], fill_value=0.0,`,
    '    interpolation="BILINEAR", fill_mode="CONSTANT")',
    '',
  ];
}

function changingStrokes(strokeWidth: number): string[] {
  return [
    `amount = tf.reshape(spread(${strokeWidth}), [-1, 1, 1, 1])`,
    'sign = tf.where(amount < 0, -1.0, 1.0)',
    'original = changed = before = pictures * sign',
    ...strokeLevels(strokeWidth).flatMap(({ side, from, to }) => [
      `widened = tf.nn.max_pool2d(original, ${side}, 1, "SAME")`,
      `changed += (widened - before) * tf.clip_by_value((tf.abs(amount) - ${from}) / ${to - from}, 0, 1)`,
      'before = widened',
    ]),
    'pictures = changed * sign',
  ];
}
