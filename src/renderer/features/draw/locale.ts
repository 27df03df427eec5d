export const locale = { en: { title: 'Draw' }, 'zh-CN': { title: '书写' } } as const;
