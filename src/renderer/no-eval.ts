import { z } from 'zod';

// Imported first: zod would otherwise try `new Function`, which the content policy refuses and reports.
z.config({ jitless: true });
