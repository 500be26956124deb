import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Language, TextProvider } from '#web/i18n/admin/use-text.tsx'
import { queryClient, router } from './router.ts'
import { ExpiredDialog } from './session/expired-dialog.tsx'
import { ThemeProvider } from './theme.tsx'

/** The back office. */
export function App({ language }: { language: Language }): ReactNode {
  return (
    <TextProvider initial={language}>
      <ThemeProvider>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <ExpiredDialog />
        </QueryClientProvider>
      </ThemeProvider>
    </TextProvider>
  )
}
