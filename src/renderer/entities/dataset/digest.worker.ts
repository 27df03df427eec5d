import { digest, type DigestRequest } from './digest';

// In a worker: all of MNIST takes a second, which the pen and the wall should not have to wait.
self.onmessage = ({ data }: MessageEvent<DigestRequest>) => {
  const answer = digest(data);
  const buffers = [...answer.reduced.map(([, pictures]) => pictures), ...Object.values(answer.measures)];
  self.postMessage(answer, { transfer: buffers.map(({ buffer }) => buffer) });
};
