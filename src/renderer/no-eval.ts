import { z } from 'zod';

// Imported first: otherwise zod tries `new Function`, which the content security policy blocks and reports.
z.config({ jitless: true });
