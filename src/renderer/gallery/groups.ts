import type { Component } from 'vue';
import UiButtonEntry from './entries/UiButtonEntry.vue';
import UiCommandButtonEntry from './entries/UiCommandButtonEntry.vue';
import UiConfusionMatrixEntry from './entries/UiConfusionMatrixEntry.vue';
import UiDialogEntry from './entries/UiDialogEntry.vue';
import UiIconButtonEntry from './entries/UiIconButtonEntry.vue';
import UiKeysEntry from './entries/UiKeysEntry.vue';
import UiLabelTagEntry from './entries/UiLabelTagEntry.vue';
import UiLinkButtonEntry from './entries/UiLinkButtonEntry.vue';
import UiMenuEntry from './entries/UiMenuEntry.vue';
import UiPopoverEntry from './entries/UiPopoverEntry.vue';
import UiProbabilityBarsEntry from './entries/UiProbabilityBarsEntry.vue';
import UiProgressBarEntry from './entries/UiProgressBarEntry.vue';
import UiSegmentedControlEntry from './entries/UiSegmentedControlEntry.vue';
import UiSelectEntry from './entries/UiSelectEntry.vue';
import UiSliderEntry from './entries/UiSliderEntry.vue';
import UiSwitchEntry from './entries/UiSwitchEntry.vue';
import UiToastsEntry from './entries/UiToastsEntry.vue';
import UiTooltipEntry from './entries/UiTooltipEntry.vue';

export interface GalleryGroup {
  readonly id: string;
  readonly title: string;
  /** By the name of the component that they show. */
  readonly entries: Readonly<Record<string, Component>>;
}

/** All entries of the gallery. A test compares the names with the components of `ui/`. */
export const GROUPS: readonly GalleryGroup[] = [
  {
    id: 'buttons',
    title: 'Buttons',
    entries: {
      UiButton: UiButtonEntry,
      UiIconButton: UiIconButtonEntry,
      UiCommandButton: UiCommandButtonEntry,
      UiLinkButton: UiLinkButtonEntry,
    },
  },
  {
    id: 'choices',
    title: 'Choices',
    entries: {
      UiSegmentedControl: UiSegmentedControlEntry,
      UiSelect: UiSelectEntry,
      UiSlider: UiSliderEntry,
      UiSwitch: UiSwitchEntry,
    },
  },
  {
    id: 'figures',
    title: 'Figures',
    entries: {
      UiProbabilityBars: UiProbabilityBarsEntry,
      UiConfusionMatrix: UiConfusionMatrixEntry,
      UiProgressBar: UiProgressBarEntry,
      UiLabelTag: UiLabelTagEntry,
      UiKeys: UiKeysEntry,
    },
  },
  {
    id: 'overlays',
    title: 'Overlays',
    entries: {
      UiTooltip: UiTooltipEntry,
      UiPopover: UiPopoverEntry,
      UiMenu: UiMenuEntry,
      UiDialog: UiDialogEntry,
      UiToasts: UiToastsEntry,
    },
  },
];
