// First: the tokens and resets that every other style sheet builds on.
import './kit/base.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { readBasePath, readPageData } from './app/page-data.ts'
import { Routes } from './app/routes.tsx'
import { Shell } from './app/shell.tsx'
import { ShopProvider } from './app/shop-context.tsx'
import { StoreViewProvider } from './app/store-view.tsx'
import { TextProvider } from './i18n/text-context.tsx'
import { ToastProvider } from './kit/toast.tsx'

const pageData = readPageData()

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')

createRoot(root).render(
  <StrictMode>
    <Router base={readBasePath()}>
      <ShopProvider pageData={pageData}>
        <TextProvider shop={pageData.shop}>
          <StoreViewProvider>
            <ToastProvider>
              <Shell>
                <Routes />
              </Shell>
            </ToastProvider>
          </StoreViewProvider>
        </TextProvider>
      </ShopProvider>
    </Router>
  </StrictMode>,
)
