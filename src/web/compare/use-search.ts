import { getRouteApi } from '@tanstack/react-router'

const route = getRouteApi('/compare')

/** What the address of the compare page says: accounts, chosen row, filter, order. */
export const useSearch = () => route.useSearch()
