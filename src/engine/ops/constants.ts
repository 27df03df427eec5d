import type { Tensor } from '../native';
import { free, outsideScopes } from './scope';
import { integer, integers, scalar } from './tensors';

/** Cache of the constant tensors that a network needs in each step. Owns them until `dispose`. */
export class Constants {
  private readonly kept = new Map<string, Tensor>();

  scalar(value: number): Tensor {
    return this.get(`f${value}`, () => scalar(value));
  }

  integer(value: number): Tensor {
    return this.get(`i${value}`, () => integer(value));
  }

  /** An int32 vector, usually a shape. */
  integers(values: readonly number[]): Tensor {
    return this.get(values.join(), () => integers(values));
  }

  dispose(): void {
    free(this.kept.values());
    this.kept.clear();
  }

  private get(key: string, make: () => Tensor): Tensor {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const made = outsideScopes(make);
    this.kept.set(key, made);
    return made;
  }
}
