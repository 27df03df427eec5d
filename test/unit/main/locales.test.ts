import { expect, test } from 'vitest';
import { mainTexts } from '../../../src/main/locales';

test('main says its texts in each language, with values in their places', () => {
  expect(mainTexts.en.t('menu.quit')).toBe('Quit Inkling');
  expect(mainTexts['zh-CN'].t('menu.quit')).toBe('退出 Inkling');
  const accuracy = mainTexts.en.formats.percent(0.985);
  expect(mainTexts.en.t('runFinished', { accuracy })).toBe('Training finished: 98.50% test accuracy.');
  expect(mainTexts['zh-CN'].t('runFinished', { accuracy })).toBe('训练完成：测试准确率 98.50%。');
});
