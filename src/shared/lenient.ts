import { z } from 'zod';

/**
 * Parses an object leniently: unknown and invalid fields are omitted, so that the defaults of `schema` apply. Fails for
 * anything but an object.
 */
export function lenientObject<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  const fields = Object.entries(schema.shape) as [string, z.ZodType][];
  return z.preprocess((content) => {
    const given = z.record(z.string(), z.unknown()).safeParse(content).data;
    if (given === undefined) return content;
    const readable = fields.filter(([name, field]) => name in given && field.safeParse(given[name]).success);
    return Object.fromEntries(readable.map(([name]) => [name, given[name]]));
  }, schema);
}

/** Parses a list leniently: invalid items are omitted. Fails for anything but an array. */
export function lenientList<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (content) => (Array.isArray(content) ? content.filter((each) => item.safeParse(each).success) : content),
    z.array(item),
  );
}
