import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, type FormInstance } from 'antd'
import { useState } from 'react'
import { newIdempotencyKey } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { fieldErrors, type ShownError } from '../../kit/field-errors.ts'
import { apiFor } from '../api.ts'
import { setUpPath } from './set-up-link.ts'

type SetUp<Values> = { form: FormInstance<Values>; errors: readonly ShownError[]; create: UseMutationResult<unknown, Error, Values> }

/** The form behind a one-time link: sends what was filled in, shows what is wrong at its field, and goes on to the sign-in. */
export function useSetUp<Values extends object>(token: string): SetUp<Values> {
  const t = useText()
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  const [errors, setErrors] = useState<readonly ShownError[]>([])
  const [idempotencyKey] = useState(newIdempotencyKey)
  const create = useMutation({
    mutationFn: (body: Values) => apiFor().post(setUpPath(token), { body, idempotencyKey }),
    onSuccess: () => navigate({ to: '/sign-in', search: { from: 'setup' } }),
    onError: (error) => {
      const shown = fieldErrors(t, error)
      form.setFields(shown.flatMap(({ field, text }) => (field === undefined ? [] : [{ name: field as never, errors: [text] }])))
      setErrors(shown)
    },
  })
  return { form, errors, create }
}
