import { basename } from 'node:path';
import { ModelFileError } from '../engine/files/model-file-error';
import { Refusal } from '../shared/contract/result';

/** Turns the failure to read a model's file into one that main can tell; any other is thrown on. */
export function asRefusal(path: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof ModelFileError) throw new Refusal(error.code, basename(path));
    throw error;
  };
}
