import type { Role } from '#app/permissions/actor.ts'

export const DEMO_PASSWORD = 'chung-tay-demo'

type DemoAccount = {
  email: string
  name: string
  homeUnitCode: string | null
  roles: { role: Role; unitCode: string }[]
}

const account = (
  who: string,
  name: string,
  roles: DemoAccount['roles'],
  homeUnitCode: string | null = null,
) => ({
  email: `${who}@chungtay.test`,
  name,
  homeUnitCode,
  roles,
})

/** The names of the demo accounts' places, for screens that cannot ask a database. */
export const demoPlaces: Readonly<Record<string, string>> = {
  VN: 'Việt Nam',
  '15': 'tỉnh Lào Cai',
  '02761': 'xã Mường Khương, Lào Cai',
  '16876': 'xã Tương Dương, Nghệ An',
}

/** One for each part in the main job: two communes of two provinces, a province, the centre, and a citizen. */
export const demoAccounts: readonly DemoAccount[] = [
  account('admin', 'Trần Thị Minh Anh', [{ role: 'administrator', unitCode: 'VN' }]),
  account('reviewer', 'Hoàng Văn Sơn', [{ role: 'reviewer', unitCode: '15' }]),
  account('approver', 'Nguyễn Văn Bình', [{ role: 'approver', unitCode: '02761' }], '02761'),
  account('editor', 'Lò Thị Hoa', [{ role: 'editor', unitCode: '02761' }], '02761'),
  account('editor2', 'Vi Văn Thành', [{ role: 'editor', unitCode: '16876' }], '16876'),
  account('approver2', 'Lương Thị Hồng', [{ role: 'approver', unitCode: '16876' }], '16876'),
  account('citizen', 'Giàng A Páo', [], '02761'),
]
