import { Component, type ReactNode } from 'react';

/** A chunk that does not arrive leaves the words on the page to be read. */
export class IfItFails extends Component<{ otherwise: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render() {
    return this.state.failed ? this.props.otherwise : this.props.children;
  }
}
