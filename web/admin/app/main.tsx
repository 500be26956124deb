import { createRoot } from 'react-dom/client'
import { htmlLanguage, loadLanguage } from '#web/i18n/admin/use-text.tsx'
import { preferredLocale } from '#web/i18n/locale.ts'
import { App } from './app.tsx'
import { giveStylesTheirNonce } from './style-nonce.ts'
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import './base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

giveStylesTheirNonce()
const language = await loadLanguage(preferredLocale())
document.documentElement.lang = htmlLanguage(language.locale)
createRoot(root).render(<App language={language} />)
