import { prepareDatasetPredictions } from './dataset-predictions';

/** Done once before the end-to-end tests of a run. */
export default function globalSetup(): void {
  prepareDatasetPredictions();
}
