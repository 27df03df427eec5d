import { InvalidArgumentError } from 'commander';

/**
 * A parser for an option that takes a whole number.
 * @throws {InvalidArgumentError} by the parser, for anything else than such a number.
 */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`Must be a whole number from ${least} to ${most}.`);
    return value;
  };
}
