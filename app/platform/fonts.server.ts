import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Whole TrueType files with every Vietnamese letter, for what is drawn on the server; pages load no font. */
export const fonts = {
  regular: require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
}
