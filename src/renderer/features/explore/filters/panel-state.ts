import { shallowReadonly, shallowRef } from 'vue';
import type { FilterGroupSpec } from './groups';
import { defineStore } from '../../../stores/define-store';

type GroupId = FilterGroupSpec['id'];

/** Window width in CSS pixels from which the filters are open initially. */
const ROOMY = 1200;

/** Whether the filters are shown, and which groups are expanded. */
export const usePanelStore = defineStore(() => {
  const open = shallowRef<ReadonlySet<GroupId>>(new Set<GroupId>(['data']));

  /** The expanded groups of filters. */
  const openGroups = shallowReadonly(open);

  /** Whether the filter panel is open. */
  const isPanelOpen = shallowRef(innerWidth >= ROOMY);

  function toggleGroup(id: GroupId): void {
    const groups = new Set(open.value);
    if (!groups.delete(id)) groups.add(id);
    open.value = groups;
  }

  return { openGroups, isPanelOpen, toggleGroup };
});
