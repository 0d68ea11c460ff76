import { createRequire } from 'node:module'

const fileOf = createRequire(import.meta.url).resolve

/** Whole TrueType files with every Vietnamese letter, for what is drawn on the server; pages load no font. */
export const fonts = {
  regular: fileOf('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  bold: fileOf('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
}
