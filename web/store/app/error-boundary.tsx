import { Component, type ReactNode } from 'react'

type ErrorBoundaryProps = { fallback: ReactNode; resetKey: string; children: ReactNode }

/** Shows `fallback` in place of a page that crashed, until `resetKey` (the address) changes. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasCrashed: boolean }> {
  override state = { hasCrashed: false }

  static getDerivedStateFromError() {
    return { hasCrashed: true }
  }

  override componentDidUpdate(previous: ErrorBoundaryProps) {
    if (this.state.hasCrashed && previous.resetKey !== this.props.resetKey) this.setState({ hasCrashed: false })
  }

  override render() {
    return this.state.hasCrashed ? this.props.fallback : this.props.children
  }
}
