import {
  Activity,
  ArrowLeft,
  ArrowRight,
  Bell,
  Brain,
  Building2,
  CalendarCheck,
  CalendarDays,
  CalendarX,
  Check,
  ChevronDown,
  CircleCheck,
  CircleDot,
  CircleUser,
  ClipboardList,
  Clock,
  DoorOpen,
  Download,
  Droplets,
  Eye,
  FileText,
  FlaskConical,
  Flower2,
  Footprints,
  GitCompare,
  HandHeart,
  History,
  House,
  Inbox,
  Info,
  KeyRound,
  LayoutTemplate,
  Leaf,
  ListChecks,
  ListTodo,
  Lock,
  LogOut,
  type LucideIcon,
  MessageSquare,
  Moon,
  NotebookText,
  OctagonAlert,
  Pause,
  Pencil,
  Phone,
  Pill,
  Plus,
  Printer,
  ScrollText,
  Search,
  Settings,
  Stethoscope,
  SunDim,
  Trash2,
  TrendingUp,
  TriangleAlert,
  Undo2,
  Users,
  X,
} from "lucide-react";
import type { RoomIcon } from "./looks.ts";

const ICONS = {
  // what a plan is made of; what a room's card may carry stands in looks.ts
  ...({
    Pill,
    CircleDot,
    Droplets,
    Leaf,
    HandHeart,
    Footprints,
    Flower2,
    Brain,
  } satisfies Record<RoomIcon, LucideIcon>),
  labs: FlaskConical,
  review: Stethoscope,
  bedtime: Moon,
  visit: CalendarCheck,
  // levels
  stop: OctagonAlert,
  caution: TriangleAlert,
  info: Info,
  ok: CircleCheck,
  // places
  today: Moon,
  home: House,
  plan: FileText,
  progress: TrendingUp,
  visits: CalendarDays,
  ask: MessageSquare,
  patients: Users,
  inbox: Inbox,
  schedule: CalendarDays,
  toBook: ListTodo,
  people: Users,
  settings: Settings,
  templates: LayoutTemplate,
  audit: ScrollText,
  clinic: Building2,
  checkIn: ClipboardList,
  notes: NotebookText,
  history: History,
  // acts and states
  check: Check,
  close: X,
  add: Plus,
  edit: Pencil,
  remove: Trash2,
  search: Search,
  print: Printer,
  download: Download,
  compare: GitCompare,
  comfort: SunDim,
  undo: Undo2,
  phone: Phone,
  back: ArrowLeft,
  forward: ArrowRight,
  open: ChevronDown,
  person: CircleUser,
  signOut: LogOut,
  lock: Lock,
  key: KeyRound,
  clock: Clock,
  hold: Pause,
  here: DoorOpen,
  didNotCome: CalendarX,
  bell: Bell,
  seen: Eye,
  steps: ListChecks,
  outcome: Activity,
} as const;
/** Icons by what they mean; the lucide names are those that a room may have. */
export type IconName = keyof typeof ICONS;

/** A picture beside a word, never instead of one. 22 px for patients, 18 px for staff. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  const Glyph = ICONS[name];
  return (
    <Glyph
      aria-hidden="true"
      focusable="false"
      className={`size-[1.375rem] shrink-0 compact:size-[1.125rem] ${className}`}
    />
  );
}

/** The same picture as an attribute-sized drawing, to stand inside another SVG. */
export function Glyph({ name, size }: { name: IconName; size: number }) {
  const Drawing = ICONS[name];
  return <Drawing aria-hidden="true" size={size} />;
}
