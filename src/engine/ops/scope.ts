import { native, type Tensor } from '../native';

let open: Tensor[] | undefined;

/** Registers a new tensor with the current scope, which then owns it. Outside any scope, the caller owns it. */
export function own(tensor: Tensor): Tensor {
  open?.push(tensor);
  return tensor;
}

/**
 * Runs `body` and frees every tensor created in it, even if it throws. Tensors passed to `keep` are transferred to the
 * enclosing scope, or to the caller if there is none.
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

/** Runs `body` outside any scope, so that the caller owns its tensors: for constants that outlive a step. */
export function outsideScopes<T>(body: () => T): T {
  const outer = open;
  open = undefined;
  try {
    return body();
  } finally {
    open = outer;
  }
}

export function free(tensors: Iterable<Tensor>): void {
  const { binding } = native();
  for (const tensor of tensors) binding.deleteTensor(tensor);
}

/** Number of tensors alive in this process, for leak tests. */
export function liveTensors(): number {
  return native().binding.getNumOfTensors();
}
