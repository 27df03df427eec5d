import { makeThumbnails, type ThumbnailRequest } from './thumbnails';

// In a worker: all of MNIST takes a second, which would block the pen and the grid.
self.onmessage = ({ data }: MessageEvent<ThumbnailRequest>) => {
  const answer = makeThumbnails(data);
  const buffers = [...answer.reduced.map(([, images]) => images), ...Object.values(answer.measures)];
  self.postMessage(answer, { transfer: buffers.map(({ buffer }) => buffer) });
};
