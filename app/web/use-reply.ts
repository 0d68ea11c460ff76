import { useActionData } from '@remix-run/react'
import { useState } from 'react'

/**
 * What the action answered, for pages with scripts. There a click on a link within the page, such as one of the error
 * summary's, makes the router forget the answer, and with it every error and whatever the form was drawn from.
 */
export function useReply<T>(): ReturnType<typeof useActionData<T>> {
  const [first] = useState(useActionData<T>())
  return first
}
