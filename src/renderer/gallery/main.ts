import '../no-eval';
import './settings-api';
import '../styles/tokens.css';
import '../styles/base.css';
import { createApp } from 'vue';
import { i18n } from '../locales';
import { useSettingsStore } from '../state/settings';
import { followTextScale } from '../state/text-scale';
import GalleryPage from './GalleryPage.vue';
import { showPseudoStates } from './pseudo-states';

await useSettingsStore().startSettings();
followTextScale();
createApp(GalleryPage).use(i18n).mount('#app');
showPseudoStates();
import.meta.hot?.on('vite:afterUpdate', showPseudoStates);
