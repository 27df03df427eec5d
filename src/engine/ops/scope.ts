import { native, type Tensor } from '../native';

let open: Tensor[] | undefined;

/** Notes a new tensor in the scope that is open, which then owns it; outside of any scope the caller does. */
export function own(tensor: Tensor): Tensor {
  open?.push(tensor);
  return tensor;
}

/**
 * Runs `body` and frees every tensor that was made in it, also when it throws.
 * Tensors given to `keep` live on: they pass to the scope around this one, or to the caller where there is none.
 */
export function scope<T>(body: (keep: (tensor: Tensor) => Tensor) => T): T {
  const outer = open;
  const mine: Tensor[] = [];
  const kept = new Set<Tensor>();
  open = mine;
  try {
    return body((tensor) => {
      kept.add(tensor);
      return tensor;
    });
  } finally {
    open = outer;
    const { binding } = native();
    for (const tensor of mine) {
      if (!kept.has(tensor)) binding.deleteTensor(tensor);
      else outer?.push(tensor);
    }
  }
}

/** Runs `body` with its tensors belonging to the caller, also inside of a scope: for constants that outlive a step. */
export function outsideScopes<T>(body: () => T): T {
  const outer = open;
  open = undefined;
  try {
    return body();
  } finally {
    open = outer;
  }
}

/** Frees tensors. */
export function free(tensors: Iterable<Tensor>): void {
  const { binding } = native();
  for (const tensor of tensors) binding.deleteTensor(tensor);
}

/** Tensors alive in this process: what a leak test watches. */
export function liveTensors(): number {
  return native().binding.getNumOfTensors();
}
