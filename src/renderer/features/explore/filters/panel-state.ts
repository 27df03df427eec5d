import { shallowReadonly, shallowRef } from 'vue';
import type { FilterGroupSpec } from './groups';
import { defineStore } from '../../../stores/define-store';

type GroupId = FilterGroupSpec['id'];

/** From this width of the window on, in CSS pixels, there is room for the filters from the beginning. */
const ROOMY = 1200;

/** Whether the filters are shown, and which groups of them are unfolded. */
export const usePanelStore = defineStore(() => {
  const open = shallowRef<ReadonlySet<GroupId>>(new Set<GroupId>(['data']));

  /** The groups of filters that are unfolded. */
  const openGroups = shallowReadonly(open);

  /** Whether the filters are beside the grid. */
  const isPanelOpen = shallowRef(innerWidth >= ROOMY);

  function toggleGroup(id: GroupId): void {
    const groups = new Set(open.value);
    if (!groups.delete(id)) groups.add(id);
    open.value = groups;
  }

  return { openGroups, isPanelOpen, toggleGroup };
});
