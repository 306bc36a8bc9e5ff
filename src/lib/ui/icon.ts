import type { Component } from 'svelte';

/** An icon component of `@lucide/svelte/icons/<name>`, drawn at `size` pixels. */
export type Icon = Component<{ size?: number | string; 'aria-hidden'?: 'true' }>;
