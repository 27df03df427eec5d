import { shallowReadonly, shallowRef } from 'vue';
import type { FilterGroupSpec } from './groups';

type GroupId = FilterGroupSpec['id'];

/** From this width of the window on, in CSS pixels, there is room for the filters from the beginning. */
const ROOMY = 1200;

const open = shallowRef<ReadonlySet<GroupId>>(new Set<GroupId>(['data']));

/** The groups of filters that are unfolded. */
export const openGroups = shallowReadonly(open);

/** Whether the filters are beside the wall. */
export const isPanelOpen = shallowRef(innerWidth >= ROOMY);

export function toggleGroup(id: GroupId): void {
  const groups = new Set(open.value);
  if (!groups.delete(id)) groups.add(id);
  open.value = groups;
}
