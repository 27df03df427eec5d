import { z } from 'zod';

/**
 * Reads what it can of an object: fields that are unknown or do not parse are left out, so that the defaults of
 * `schema` take their place. What is no object is refused.
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

/** Reads those items of a list that parse. What is no list is refused. */
export function lenientList<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (content) => (Array.isArray(content) ? content.filter((each) => item.safeParse(each).success) : content),
    z.array(item),
  );
}
