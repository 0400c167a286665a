#include "store/StoreErrors.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace trueloss::store {

namespace {

Error errorOf(const SQLite::Exception& exception, const std::string& file)
{
    switch (exception.getErrorCode()) {
        case SQLITE_FULL:
            return {
                ErrorCode::Unwritable,
                {TRUELOSS_TEXT("Core", "%1 could not be written: the disk is full. Free some space there."), {file}}};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {ErrorCode::Unwritable,
                    {TRUELOSS_TEXT("Core",
                                   "%1 has been locked by another program for more than %2 seconds. Close that "
                                   "program, or wait until it is done, and try again."),
                     {file, std::int64_t{busyMilliseconds / 1000}}}};
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
        case SQLITE_AUTH:
            return {ErrorCode::Unwritable,
                    {TRUELOSS_TEXT("Core",
                                   "%1 cannot be written: its folder or the file itself is read-only. Choose another "
                                   "folder or change the rights."),
                     {file}}};
        case SQLITE_IOERR:
            return {ErrorCode::Unwritable,
                    {TRUELOSS_TEXT("Core",
                                   "%1 could not be read or written: the system reports an error of the disk (%2). "
                                   "Free some space there and see whether the disk is sound."),
                     {file, std::string(exception.what())}}};
        default:
            return {ErrorCode::Internal,
                    {TRUELOSS_TEXT("Core", "%1 could not be used: SQLite reports \"%2\"."),
                     {file, std::string(exception.what())}}};
    }
}

Error damaged(const std::string& file, const std::string& what)
{
    return {ErrorCode::Malformed,
            {TRUELOSS_TEXT(
                 "Core", "%1 is damaged (%2). A repair keeps what can still be read and puts the damaged file aside."),
             {file, what}}};
}

bool tellsDamage(const SQLite::Exception& exception)
{
    const int code = exception.getErrorCode();
    // A statement that does not fit (ERROR) means that the tables are not those that were made; a value beyond
    // the limits (TOOBIG) that its length was changed; a read beyond the file's end that it was cut.
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR || code == SQLITE_TOOBIG ||
           code == SQLITE_RANGE || code == SQLITE_CONSTRAINT || code == SQLITE_MISMATCH ||
           exception.getExtendedErrorCode() == SQLITE_IOERR_SHORT_READ;
}

}  // namespace

bool isDamage()
{
    try {
        throw;
    } catch (const Damage&) {
        return true;
    } catch (const SQLite::Exception& exception) {
        return tellsDamage(exception);
    } catch (...) {
        return false;
    }
}

Error currentError(const std::filesystem::path& file)
{
    try {
        throw;
    } catch (const Failure& failure) {
        return failure.error();
    } catch (const Damage& damage) {
        return damaged(file.string(), damage.what());
    } catch (const SQLite::Exception& exception) {
        if (tellsDamage(exception)) return damaged(file.string(), exception.what());
        return errorOf(exception, file.string());
    } catch (const std::filesystem::filesystem_error& error) {
        return {ErrorCode::Unwritable,
                {TRUELOSS_TEXT("Core", "%1 could not be written: %2. Choose another folder or free some space."),
                 {error.path1().string(), error.code().message()}}};
    } catch (const std::exception& exception) {
        return {ErrorCode::Internal,
                {TRUELOSS_TEXT("Core", "%1 could not be used: %2."), {file.string(), std::string(exception.what())}}};
    } catch (...) {
        return {ErrorCode::Internal,
                {TRUELOSS_TEXT("Core", "%1 could not be used: %2."), {file.string(), std::string("unknown error")}}};
    }
}

}  // namespace trueloss::store
