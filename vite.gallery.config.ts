import { resolve } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** For `npm run gallery` and the screenshots. The build of the app has a configuration of its own, without the gallery. */
export default defineConfig({
  root: resolve('src/renderer'),
  plugins: [vue()],
  server: { open: '/gallery/' },
  build: {
    target: 'chrome114',
    rolldownOptions: { input: { gallery: resolve('src/renderer/gallery/index.html') } },
  },
});
