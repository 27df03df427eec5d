import './no-eval';
import './styles/tokens.css';
import './styles/base.css';
import { createApp } from 'vue';
import App from './App.vue';
import { connectClosing } from './closing';
import { i18n } from './locales';
import { useSettingsStore } from './state/settings';
import { followTextScale } from './state/text-scale';

connectClosing();
await useSettingsStore().startSettings();
followTextScale();
createApp(App).use(i18n).mount('#app');
