import { InvalidArgumentError } from 'commander';

/**
 * Creates a parser for an integer option.
 * @returns A parser that throws an {@link InvalidArgumentError} unless the text is an integer in [`least`, `most`].
 */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`Must be a whole number from ${least} to ${most}.`);
    return value;
  };
}
